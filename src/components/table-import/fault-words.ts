import { type TableFault, tableLimits } from '../../../core/import/table'

const megabytes = tableLimits.fileBytes / 1_048_576

/** Why a file could not be read, and what a person can do. */
export const tableFaultWords: Record<TableFault, string> = {
  file_empty: '文件里没有内容，请选择填好的表格。',
  file_too_large: `文件超过 ${megabytes} MB，请分成几个文件导入。`,
  unpacked_too_large: '文件解开后过大，请删去多余的工作表、图片和格式后再试。',
  too_many_rows: `表格超过 ${tableLimits.rows / 10_000} 万行，请分成几个文件导入。`,
  password_protected: '文件设有密码，请取消密码后另存一份再导入。',
  not_a_table: '这不是表格文件，请选择 XLSX、XLS 或 CSV 文件。',
  damaged: '文件已损坏或没有保存完整，请用表格软件打开后另存为 XLSX 再试。',
}
