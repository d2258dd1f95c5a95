export default definePageConfig({ navigationBarTitleText: '名单与决定' })
