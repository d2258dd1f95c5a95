export default definePageConfig({ navigationBarTitleText: '申报与核验' })
