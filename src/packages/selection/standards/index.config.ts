export default definePageConfig({ navigationBarTitleText: '选树标准' })
