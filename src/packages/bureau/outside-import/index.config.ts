export default definePageConfig({ navigationBarTitleText: '导入外部工单' })
