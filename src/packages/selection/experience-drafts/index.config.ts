export default definePageConfig({ navigationBarTitleText: '发布经验案例' })
