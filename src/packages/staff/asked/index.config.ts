export default definePageConfig({ navigationBarTitleText: '纠错答复' })
