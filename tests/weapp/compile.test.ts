import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtWeapp, copyOfBuild } from './built-weapp'
import { routesOf } from './phone/routes'
import { compileStyles, compileTemplates } from './view/templates'

test('WeChat’s own compiler takes every template, and finds one for every page', () => {
  const templateOf = compileTemplates(builtWeapp())
  for (const route of routesOf(builtWeapp())) expect(typeof templateOf(`${route}.wxml`)).toBe('function')
})

test('WeChat’s own compiler takes every style sheet', () => {
  expect(() => compileStyles(builtWeapp())).not.toThrow()
})

test('a template that is not closed is refused', () => {
  const directory = copyOfBuild()
  appendFileSync(join(directory, 'base.wxml'), '<view>')
  expect(() => compileTemplates(directory)).toThrow(/base\.wxml/)
})

test('an expression that cannot be read is refused', () => {
  const directory = copyOfBuild()
  const file = join(directory, 'base.wxml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('{{i.st}}', '{{i.st +}}'))
  expect(() => compileTemplates(directory)).toThrow(/base\.wxml/)
})

test('an import that leads nowhere is refused', () => {
  const directory = copyOfBuild()
  writeFileSync(
    join(directory, 'pages/me/index.wxml'),
    '<import src="../../bas.wxml"/><wxs module="x" src="./no.wxs"/>',
  )
  expect(() => compileTemplates(directory)).toThrow()
})

test('a style sheet that cannot be read is refused', () => {
  const directory = copyOfBuild()
  appendFileSync(join(directory, 'app.wxss'), '@import "./nowhere.wxss"; .a { color: red')
  expect(() => compileStyles(directory)).toThrow()
})
