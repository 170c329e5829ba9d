public import Reporting

/// Where a report for standard output goes.
public struct StandardOutput: Sendable {
    /// Takes the next bytes, whole and in order; throws a `ReportError` with code `closed` when the
    /// reader is gone.
    let write: @Sendable ([UInt8]) throws(ReportError) -> Void

    /// An output that a closure takes.
    ///
    /// - Parameter write: Is called from several tasks, one at a time.
    public init(_ write: @escaping @Sendable ([UInt8]) throws(ReportError) -> Void) {
        self.write = write
    }

    /// The file descriptor, written to at once.
    public static let direct = StandardOutput { bytes throws(ReportError) in
        try FileOutput.write(bytes, to: 1, name: "standard output")
    }
}
