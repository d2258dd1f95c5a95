/** The little of Taro that components under test and Taro's own React components touch at import. */
const Taro = { getEnv: () => 'WEB', eventCenter: { on() {}, off() {}, trigger() {} } }

export default Taro

/** A page under test is shown once. */
export const useDidShow = () => {}
