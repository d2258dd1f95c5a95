export default definePageConfig({ navigationBarTitleText: '参评进度' })
