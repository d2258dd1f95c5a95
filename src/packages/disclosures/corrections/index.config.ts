export default definePageConfig({ navigationBarTitleText: '纠错与答复' })
