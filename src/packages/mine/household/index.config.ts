export default definePageConfig({ navigationBarTitleText: '本户成员' })
