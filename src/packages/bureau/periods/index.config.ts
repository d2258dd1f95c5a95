export default definePageConfig({ navigationBarTitleText: '评价周期' })
