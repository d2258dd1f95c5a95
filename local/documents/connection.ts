import Database from 'libsql'

type Row = unknown[]
type Statement = {
  run(parameters: unknown[]): { changes: number; lastInsertRowid: number }
  get(parameters: unknown[]): Row | undefined
  all(parameters: unknown[]): Row[]
}

/** One SQLite connection with its prepared statements; rows come as arrays. */
export class Connection {
  private readonly database: InstanceType<typeof Database>
  private readonly statements = new Map<string, Statement>()

  /** Called before each page of rows: may throw to end a read that takes too much. */
  beforePage: () => void = () => {}

  private constructor(file: string, cacheKilobytes: number) {
    this.database = new Database(file, { timeout: 5000 } as never)
    this.database.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
    this.database.exec('PRAGMA temp_store = FILE')
  }

  /** The one writing connection: an answer leaves only after its commit is on disk (WAL, FULL). */
  static forWriting(file: string): Connection {
    const connection = new Connection(file, 48_000)
    connection.database.prepare('PRAGMA journal_mode = WAL').get([])
    connection.database.exec('PRAGMA synchronous = FULL')
    return connection
  }

  /** A connection that reads the last commit and never holds up the writer. */
  static forReading(file: string): Connection {
    const connection = new Connection(file, 24_000)
    connection.database.exec('PRAGMA query_only = ON')
    return connection
  }

  execute(sql: string): void {
    this.database.exec(sql)
  }

  run(sql: string, parameters: unknown[]): { changes: number; lastInsertRowid: number } {
    return this.prepared(sql).run(parameters)
  }

  get(sql: string, parameters: unknown[]): Row | undefined {
    return this.prepared(sql).get(parameters)
  }

  all(sql: string, parameters: unknown[]): Row[] {
    this.beforePage()
    return this.prepared(sql).all(parameters)
  }

  /** SQLite's own account of how it would run a statement. */
  explain(sql: string, parameters: unknown[]): string[] {
    return this.all(`EXPLAIN QUERY PLAN ${sql}`, parameters).map((row) => String(row[3]))
  }

  close(): void {
    this.statements.clear()
    this.database.close()
  }

  private prepared(sql: string): Statement {
    let statement = this.statements.get(sql)
    if (!statement) {
      const prepared = this.database.prepare(sql)
      statement = (prepared.reader ? prepared.raw() : prepared) as unknown as Statement
      this.statements.set(sql, statement)
    }
    return statement
  }
}
