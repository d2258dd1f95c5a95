export default definePageConfig({ navigationBarTitleText: '小区评价结果' })
