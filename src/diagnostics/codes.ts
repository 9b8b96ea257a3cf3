/**
 * The closed list of codes (指摘コード), assembled from the parts of the catalogue.
 *
 * A code is SCREAMING_SNAKE, begins with `E_` (the run stops) or `W_` (legal but suspicious), and is stable for ever.
 */

import type { After60Arguments } from './catalogue/after60.ts'
import { after60Texts } from './catalogue/after60.ts'
import type { BenchmarkArguments } from './catalogue/benchmarks.ts'
import { benchmarkTexts } from './catalogue/benchmarks.ts'
import type { CountingArguments } from './catalogue/counting.ts'
import { countingTexts } from './catalogue/counting.ts'
import type { DxArguments } from './catalogue/dx.ts'
import { dxTexts } from './catalogue/dx.ts'
import type { FormulaArguments } from './catalogue/formula.ts'
import { formulaTexts } from './catalogue/formula.ts'
import type { HostArguments } from './catalogue/host.ts'
import { hostTexts } from './catalogue/host.ts'
import type { LeaveArguments } from './catalogue/leave.ts'
import { leaveTexts } from './catalogue/leave.ts'
import type { ManagersArguments } from './catalogue/managers.ts'
import { managersTexts } from './catalogue/managers.ts'
import type { MeaningArguments } from './catalogue/meaning.ts'
import { meaningTexts } from './catalogue/meaning.ts'
import type { PayArguments } from './catalogue/pay.ts'
import { payTexts } from './catalogue/pay.ts'
import type { PlanArguments } from './catalogue/plan.ts'
import { planTexts } from './catalogue/plan.ts'
import type { RangeArguments } from './catalogue/ranges.ts'
import { rangeTexts } from './catalogue/ranges.ts'
import type { SchemaArguments } from './catalogue/schema.ts'
import { schemaTexts } from './catalogue/schema.ts'
import type { StaffingArguments } from './catalogue/staffing.ts'
import { staffingTexts } from './catalogue/staffing.ts'
import type { TableArguments } from './catalogue/table.ts'
import { tableTexts } from './catalogue/table.ts'
import type { UncertainArguments } from './catalogue/uncertain.ts'
import { uncertainTexts } from './catalogue/uncertain.ts'
import type { UsageArguments } from './catalogue/usage.ts'
import { usageTexts } from './catalogue/usage.ts'
import type { VerifyArguments } from './catalogue/verify.ts'
import { verifyTexts } from './catalogue/verify.ts'
import type { WorkArguments } from './catalogue/work.ts'
import { workTexts } from './catalogue/work.ts'
import type { YamlArguments } from './catalogue/yaml.ts'
import { yamlTexts } from './catalogue/yaml.ts'
import type { Part } from './text.ts'

/** What each code's text is told (引数). */
export interface Arguments
  extends YamlArguments,
    SchemaArguments,
    UncertainArguments,
    RangeArguments,
    MeaningArguments,
    PayArguments,
    PlanArguments,
    LeaveArguments,
    CountingArguments,
    WorkArguments,
    After60Arguments,
    ManagersArguments,
    FormulaArguments,
    StaffingArguments,
    TableArguments,
    BenchmarkArguments,
    UsageArguments,
    DxArguments,
    HostArguments,
    VerifyArguments {}

/** A diagnostic code (指摘コード). */
export type Code = keyof Arguments

/** The whole catalogue (指摘一覧). */
export const CATALOGUE: Part<Arguments> = {
  ...yamlTexts,
  ...schemaTexts,
  ...uncertainTexts,
  ...rangeTexts,
  ...meaningTexts,
  ...payTexts,
  ...planTexts,
  ...leaveTexts,
  ...countingTexts,
  ...workTexts,
  ...after60Texts,
  ...managersTexts,
  ...formulaTexts,
  ...staffingTexts,
  ...tableTexts,
  ...benchmarkTexts,
  ...usageTexts,
  ...dxTexts,
  ...hostTexts,
  ...verifyTexts,
}
