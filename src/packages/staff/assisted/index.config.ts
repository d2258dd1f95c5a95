export default definePageConfig({ navigationBarTitleText: '协助填写' })
