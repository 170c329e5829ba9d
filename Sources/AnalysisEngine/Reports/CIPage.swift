internal import AnalysisCore
internal import Reporting

/// A report that is so short that it is kept until its end.
struct CIPage {
    private var formatter: any ReportFormatter
    private var bytes: [UInt8] = []

    init(_ format: ReportFormat, _ plan: RunPlan) {
        formatter = format.makeFormatter(for: plan.run, options: plan.reportOptions)
        formatter.begin(into: &bytes)
    }

    mutating func add(_ record: Record) {
        formatter.add(record, into: &bytes)
    }

    mutating func end(_ summary: RunSummary) -> [UInt8] {
        formatter.end(summary, into: &bytes)
        return bytes
    }
}
