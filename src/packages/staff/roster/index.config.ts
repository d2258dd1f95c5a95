export default definePageConfig({ navigationBarTitleText: '小区住户名册' })
