import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** A fact of the audit as the code writes it: its name, and its value where that is one of a few words of the code. */
export type WrittenFact = { name: string; value: string | null; where: string }

/** Every fact that a function puts into an audit entry, read from the code with the compiler's own types. */
export function factsWritten(): WrittenFact[] {
  const files = ['cloudfunctions', 'core'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(root, folder, file)),
  )
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(files, { ...options, noEmit: true, incremental: false })
  const checker = program.getTypeChecker()
  const written = new Map<string, WrittenFact>()

  for (const file of program.getSourceFiles()) {
    // The others are read for their types alone.
    if (files.includes(file.fileName) && /\bafter\b|AuditFacts/.test(file.text)) visit(file)
  }
  return [...written.values()]

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && node.expression.getText() === 'auditEntryOf') {
      const done = node.arguments[1]!
      const type = checker.getTypeAtLocation(done)
      for (const side of ['before', 'after']) {
        for (const each of parts(type)) {
          const property = each.getProperty(side)
          if (property) tell(checker.getTypeOfSymbolAtLocation(property, done), done)
        }
      }
    }
    if (ts.isObjectLiteralExpression(node) && isFacts(checker.getContextualType(node))) {
      tell(checker.getTypeAtLocation(node), node)
    }
    if (ts.isComputedPropertyName(node) && isSide(node.parent.parent.parent)) {
      // A name that is computed is one of a few.
      for (const each of parts(checker.getTypeAtLocation(node.expression))) {
        if (each.isStringLiteral()) keep(each.value, null, node)
      }
    }
    ts.forEachChild(node, visit)
  }

  function isSide(node: ts.Node): boolean {
    return ts.isPropertyAssignment(node) && ['before', 'after'].includes(node.name.getText())
  }

  function isFacts(type: ts.Type | undefined): boolean {
    // As a record of any names whose values are those of facts.
    return (
      type !== undefined &&
      parts(type).some((each) => {
        const value = each.getStringIndexType()
        return value !== undefined && checker.typeToString(value) === 'string | number | boolean | null'
      })
    )
  }

  function tell(type: ts.Type, node: ts.Node): void {
    for (const property of parts(type).flatMap((each) => each.getProperties())) {
      const values = parts(typeWritten(property, node)).flatMap((each) =>
        each.isStringLiteral() ? each.value : [],
      )
      keep(property.name, null, node)
      for (const value of values) keep(property.name, value, node)
    }
  }

  /** The type of a property before it is widened. */
  function typeWritten(property: ts.Symbol, node: ts.Node): ts.Type {
    const declared = property.valueDeclaration
    if (declared && ts.isPropertyAssignment(declared)) return checker.getTypeAtLocation(declared.initializer)
    if (declared && ts.isShorthandPropertyAssignment(declared)) {
      const value = checker.getShorthandAssignmentValueSymbol(declared)
      if (value) return checker.getTypeOfSymbolAtLocation(value, declared)
    }
    return checker.getTypeOfSymbolAtLocation(property, node)
  }

  function keep(name: string, value: string | null, node: ts.Node): void {
    const where = node.getSourceFile().fileName.slice(root.length + 1)
    written.set(`${name}|${value}`, { name, value, where })
  }
}

const parts = (type: ts.Type): ts.Type[] => (type.isUnion() ? type.types : [type])
