export default definePageConfig({ navigationBarTitleText: '选树方案' })
