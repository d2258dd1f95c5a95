export default definePageConfig({ navigationBarTitleText: '打印评分与核查表' })
