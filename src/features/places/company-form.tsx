import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { type CompanyView, saveCompany } from '../../../core/contract/companies'
import { creditCodeText, isCreditCode } from '../../../core/place/credit-code'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { useWrite } from '../../platform/use-write'

type CompanyFormProps = { company: CompanyView | null; onDone: () => void; onClose: () => void }
type Faults = { name?: string; creditCode?: string; hotline?: string }

/** Registering a company or correcting its registration. */
export function CompanyForm({ company, onDone, onClose }: CompanyFormProps) {
  const said = useRef({
    name: company?.name ?? '',
    creditCode: company?.creditCode ?? '',
    hotline: company?.hotline ?? '',
  })
  const [faults, setFaults] = useState<Faults>({})
  const { write, busy, failure } = useWrite(saveCompany)

  async function save() {
    const name = said.current.name.trim()
    const creditCode = creditCodeText(said.current.creditCode)
    const hotline = said.current.hotline.trim()
    const found: Faults = {
      ...(name.length < 2 && { name: '请填写企业名称。' }),
      ...(creditCode && !isCreditCode(creditCode) && { creditCode: '代码有误，请核对 18 位字符。' }),
      ...(hotline &&
        !/^[0-9][0-9 ()/-]{4,29}$/.test(hotline) && { hotline: '请填写电话号码，例如 0518-85000000。' }),
    }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    const saved = await write({
      company: company?.code ?? null,
      name,
      creditCode: creditCode || null,
      hotline: hotline || null,
    })
    if (!saved) return
    say(`${saved.company.name}已保存。`)
    onDone()
  }

  const field = (key: keyof Faults) => ({
    initial: said.current[key],
    fault: faults[key] ?? null,
    onInput: (text: string) => {
      said.current[key] = text
    },
  })
  return (
    <Sheet title={company ? '更正企业登记' : '登记物业服务企业'} onClose={onClose}>
      <Field label="企业名称" maxLength={60} {...field('name')} />
      <Field label="统一社会信用代码（可不填）" maxLength={24} {...field('creditCode')} />
      <Field label="服务电话（可不填）" maxLength={30} {...field('hotline')} />
      {company && <View className="note spaced">各小区以前的服务记录仍按当时的企业名称显示。</View>}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={save}>
          保存
        </Button>
        <Button kind="plain" onTap={onClose}>
          取消
        </Button>
      </View>
    </Sheet>
  )
}
