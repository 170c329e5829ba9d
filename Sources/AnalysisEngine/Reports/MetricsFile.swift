internal import Reporting

/// The file that `--metrics` asks for: JSON where its name ends in `.json`, else OpenMetrics text.
///
/// A class because it owns a file that must be put in place exactly once.
final class MetricsFile {
    /// The file; `nil` when it is in its place.
    private var file: ReportFile?
    private let isJSON: Bool

    /// Opens the file, so that one that cannot be written is found out before the run.
    init(_ path: String) throws(EngineError) {
        isJSON = path.lowercased().hasSuffix(".json")
        do throws(ReportError) {
            file = try ReportFile.open(path)
        } catch {
            throw EngineError(code: .usage, message: error.message)
        }
    }

    /// Writes the metrics, and puts the file in its place.
    func write(_ metrics: RunMetrics) throws(EngineError) {
        guard let file = file.take() else { return }
        do throws(ReportError) {
            try file.write(Array((isJSON ? metrics.json : metrics.openMetrics).utf8))
            try file.commit()
        } catch {
            throw EngineError(code: .reportFailed, message: error.message)
        }
    }
}
