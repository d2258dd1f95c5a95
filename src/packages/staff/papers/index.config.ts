export default definePageConfig({ navigationBarTitleText: '纸质评价' })
