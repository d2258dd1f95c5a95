import type { IPluginContext } from '@tarojs/service'

/** What React is given on the left, as WeChat's templates name it on the right. */
const onEveryControl = {
  'aria-role': 'i.role',
  'aria-label': 'i.ariaLabel',
  'aria-checked': 'i.ariaChecked',
  'aria-expanded': 'i.ariaExpanded',
  'aria-disabled': 'i.ariaDisabled',
  'aria-hidden': 'i.ariaHidden',
  'aria-live': 'i.ariaLive',
}

type WithTemplate = { template?: { mergeComponents(ctx: unknown, components: object): void } }

/** Taro's base.wxml carries no aria attribute: a screen reader in WeChat would hear nothing. */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: WithTemplate) {
      platform.template?.mergeComponents(ctx, {
        View: onEveryControl,
        Input: { 'aria-label': 'i.ariaLabel' },
        Textarea: { 'aria-label': 'i.ariaLabel' },
      })
    },
  })
}
