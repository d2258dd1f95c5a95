export default definePageConfig({ navigationBarTitleText: '填写公示' })
