export default definePageConfig({ navigationBarTitleText: '打印随机纸质评价表' })
