export default definePageConfig({ navigationBarTitleText: '随机纸质评价' })
