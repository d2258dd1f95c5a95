/** What the build writes into the app, for components under test that ask the cloud; imported before them. */
const names = ['SIGN_IN_ADDRESS', 'OPENING_TEMPLATE', 'CLOSING_TEMPLATE', 'CASE_TEMPLATE', 'DIGEST_TEMPLATE']

process.env.TARO_APP_CLOUD_ENV ??= 'tests'
process.env.TARO_APP_API_ADDRESS ??= 'http://cloud.test'
for (const name of names) process.env[`TARO_APP_${name}`] ??= ''
