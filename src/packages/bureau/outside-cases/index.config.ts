export default definePageConfig({ navigationBarTitleText: '外部工单' })
