export default definePageConfig({ navigationBarTitleText: '对照评分' })
