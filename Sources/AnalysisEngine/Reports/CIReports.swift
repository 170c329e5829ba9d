public import AnalysisCore
internal import Glibc
internal import Reporting
internal import Synchronization

/// What a CI system is told about a run beside the reports that a user asks for: annotations at
/// the files, and a page for the summary of the step.
///
/// It takes the records of a run in the order of the input. A CI system that cannot be told is no reason for a run to fail: what went wrong is a warning.
public final class CIReports: Sendable {
    fileprivate struct State {
        var annotations: CIPage?
        var stepSummary: CIPage?
        var codeQuality: OpenReport?
        var warnings: [String] = []
    }

    private let stepSummaryPath: String?
    /// Ends the time in which GitHub obeys no workflow command; `nil` where there is none.
    private let token: String?
    private let state: Mutex<State>

    /// Reports of what the environment of a run asks for.
    ///
    /// - Parameter plan: The run, which says whether and how a CI system is told. A code quality
    ///   report that is among its reports is not written twice.
    public init(plan: RunPlan) {
        let wanted = plan.annotations
        stepSummaryPath = wanted.stepSummary
        // Names of documents stand in messages, and in quiet in verdicts too.
        token = wanted.standardError != nil ? Self.randomToken : nil
        var state = State()
        state.annotations = wanted.standardError.map { CIPage($0, plan) }
        if wanted.stepSummary != nil { state.stepSummary = CIPage(.markdown, plan) }
        if let path = wanted.codeQuality, !plan.targets.contains(where: { $0.path == path }) {
            do throws(ReportError) {
                state.codeQuality = try OpenReport(
                    .file(path: path, .codeQuality),
                    run: plan.run,
                    options: plan.reportOptions
                )
                try state.codeQuality?.write(.begin)
            } catch {
                state.codeQuality = nil
                state.warnings.append("warning: \(error.message)")
            }
        }
        self.state = Mutex(state)
    }

    /// What is written to standard error before the run.
    ///
    /// GitHub obeys workflow commands wherever it reads them, `##[…]` in the midst of a line too: in
    /// names in messages, and in documents and answers in a report on standard output.
    public var beginning: String {
        token.map { "::stop-commands::\($0)\n" } ?? ""
    }

    /// Takes note of what happens.
    public func take(_ event: RunEvent) {
        guard case .ordered(let record) = event else { return }
        state.withLock { $0.add(record) }
    }

    /// Writes what stands behind the records.
    ///
    /// - Parameter summary: How the run went.
    /// - Returns: Lines for standard error, complete: workflow commands and warnings.
    public func end(_ summary: RunSummary) -> String {
        state.withLock { state in
            var lines = token.map { Array("::\($0)::\n".utf8) } ?? []
            lines += state.annotations?.end(summary) ?? []
            if let page = state.stepSummary?.end(summary), let path = stepSummaryPath {
                do throws(ReportError) {
                    try Self.append(page, to: path)
                } catch {
                    state.warnings.append("warning: \(error.message)")
                }
            }
            state.write(.end(summary))
            for warning in state.warnings {
                lines += Array((VisibleText().text(of: warning) + "\n").utf8)
            }
            return String(decoding: lines, as: UTF8.self)
        }
    }

    /// A word that no document can know.
    private static var randomToken: String {
        (0..<4).map { _ in String(UInt32.random(in: 0x1000_0000 ... .max), radix: 16) }.joined()
    }

    /// Adds a page to the file that the steps of a job share.
    private static func append(_ page: [UInt8], to path: String) throws(ReportError) {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw ReportError(
                code: .notWritable,
                message: "the step summary \(path) cannot be written: \(reason)"
            )
        }
        defer { close(descriptor) }
        try FileOutput.write(page, to: descriptor, name: path)
    }
}

extension CIReports.State {
    fileprivate mutating func add(_ record: Record) {
        annotations?.add(record)
        stepSummary?.add(record)
        write(.record(record))
    }

    /// A code quality report that cannot be written is given up.
    fileprivate mutating func write(_ part: OpenReport.Part) {
        do throws(ReportError) {
            try codeQuality?.write(part)
        } catch {
            codeQuality = nil
            warnings.append("warning: \(error.message)")
        }
    }
}
