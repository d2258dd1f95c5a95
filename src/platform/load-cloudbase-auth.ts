/**
 * Loads the platform's sign-in, in a browser and when it is needed: most pages never are. The import has to stand inside the
 * condition: behind an early return webpack 5.91 follows it all the same, and the phone's build grows by 370 kB.
 */
export async function loadCloudbaseAuth(): Promise<typeof import('./cloudbase-auth')> {
  if (process.env.TARO_ENV === 'h5') return import('./cloudbase-auth')
  throw new Error('in WeChat nobody signs in by hand')
}
