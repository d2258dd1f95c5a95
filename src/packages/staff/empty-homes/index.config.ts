export default definePageConfig({ navigationBarTitleText: '空置房核查' })
