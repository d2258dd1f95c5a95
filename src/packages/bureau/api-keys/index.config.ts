export default definePageConfig({ navigationBarTitleText: '数据接口密钥' })
