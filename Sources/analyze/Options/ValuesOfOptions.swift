public import AnalysisEngine
public import ArgumentParser
public import Logging
public import Reporting
public import TerminalOutput

// What options take beside texts, numbers and flags.

extension Annotations: ExpressibleByArgument {}
extension ReportOrder: ExpressibleByArgument {}
extension RowDialect: ExpressibleByArgument {}
extension LogFormat: ExpressibleByArgument {}
extension Logger.Level: @retroactive ExpressibleByArgument {}
