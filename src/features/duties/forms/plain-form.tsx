import { useEffect } from 'react'
import type { StaffAct } from '../../../../core/complaint/acts'
import type { FormProps } from './form'

/** An act that asks for nothing but to be meant. */
export const plainForm = (act: StaffAct) =>
  function PlainForm({ onFill }: FormProps) {
    useEffect(() => onFill({ act }), [onFill])
    return null
  }
