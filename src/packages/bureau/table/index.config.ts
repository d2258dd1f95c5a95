export default definePageConfig({ navigationBarTitleText: '小区满意度一览' })
