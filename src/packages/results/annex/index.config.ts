export default definePageConfig({ navigationBarTitleText: '方法附录' })
