export default definePageConfig({ navigationBarTitleText: '公示规则' })
