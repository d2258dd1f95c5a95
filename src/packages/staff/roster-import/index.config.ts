export default definePageConfig({ navigationBarTitleText: '导入楼盘表' })
