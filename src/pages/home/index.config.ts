export default definePageConfig({ navigationBarTitleText: '共建美好家园' })
