internal import AnalysisCore
internal import Reporting
internal import Synchronization

/// The file of answers that people are to look at, while a run writes it.
///
/// One task hands records over, in the order of the input; the file takes its place at the end.
final class ReviewFile: Sendable {
    private struct State: ~Copyable {
        var sheet: ReviewSheet?
        var file: ReportFile?
        var error: ReportError?
        var bytes: [UInt8] = []
    }

    /// How many bytes are gathered before they are written.
    private static let bufferSize = 1 << 16

    private let path: String
    private let labels: Labels?
    private let schema: OutputSchema
    private let state = Mutex(State())

    /// A file that is to be written.
    init(path: String, labels: Labels?, schema: OutputSchema) {
        self.path = path
        self.labels = labels
        self.schema = schema
    }

    /// It is known which answers are accepted: from now on records come.
    func begin(_ acceptances: Acceptances) {
        state.withLock { state in
            do throws(ReportError) {
                let sheet = ReviewSheet(acceptances, labels: labels, schema: schema)
                state.file = try ReportFile.open(path)
                state.bytes = sheet.heading
                state.sheet = sheet
            } catch {
                state.error = error
            }
        }
    }

    /// Takes a record, of which it has been decided whether it is accepted.
    func add(_ record: Record) {
        state.withLock { state in
            guard let bytes = state.sheet?.add(record) else { return }
            state.bytes += bytes
            if state.bytes.count >= Self.bufferSize { Self.flush(&state) }
        }
    }

    /// Puts the file in its place.
    ///
    /// - Returns: What there is to do, in words.
    /// - Throws: An `EngineError` where it could not be written.
    func end() throws(EngineError) -> String {
        let (open, error) = state.withLock { state -> (Int, ReportError?) in
            if let rest = state.sheet?.rest() { state.bytes += rest }
            Self.flush(&state)
            guard state.error == nil, let file = state.file.take() else { return (0, state.error) }
            do throws(ReportError) {
                try file.commit()
            } catch {
                state.error = error
            }
            return (state.sheet?.open ?? 0, state.error)
        }
        if let error {
            throw EngineError(
                code: .reportFailed,
                message: error.message + ". What was analyzed is kept; the same command writes it."
            )
        }
        let answers = open == 1 ? "answer" : "answers"
        return
            "\(path) has \(Figure.text(open)) \(answers) to look at: fill in what is right, from the "
            + "top, and name the file in 'labels:'"
    }

    private static func flush(_ state: inout State) {
        guard state.error == nil else { return }
        do throws(ReportError) {
            try state.file?.write(state.bytes)
            state.bytes.removeAll(keepingCapacity: true)
        } catch {
            state.error = error
        }
    }
}
