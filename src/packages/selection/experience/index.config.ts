export default definePageConfig({ navigationBarTitleText: '经验案例' })
