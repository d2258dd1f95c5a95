export default definePageConfig({ navigationBarTitleText: '选树异议' })
