import type { Page } from 'playwright-core'

/** The smallest phone that counts. */
export const phone = { width: 375, height: 812 }
const desktop = { width: 1440, height: 900 }

/** A way of looking at a page. Elder mode is none of them: it is a state of the device, with a visitor of its own. */
export type Variant = { name: string; put(page: Page): Promise<void> }

export const variants = {
  phone: {
    name: 'phone',
    async put(page) {
      await page.setViewportSize(phone)
      await page.emulateMedia({ colorScheme: 'light' })
    },
  },
  dark: {
    name: 'dark',
    async put(page) {
      await page.setViewportSize(phone)
      await page.emulateMedia({ colorScheme: 'dark' })
    },
  },
  desktop: {
    name: 'desktop',
    async put(page) {
      await page.setViewportSize(desktop)
      await page.emulateMedia({ colorScheme: 'light' })
    },
  },
} satisfies Record<string, Variant>
