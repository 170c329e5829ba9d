public import AnalysisCore
internal import JSON
internal import Synchronization

/// The texts of a run's documents, kept from when they were read until their records are written
/// into a page.
///
/// What is kept is bounded; a page says how many texts it holds.
public final class DocumentTexts: Sendable {
    private struct State {
        var excerpts: [Int: Excerpt] = [:]
        var bytes = 0
    }

    /// How much of each text is kept.
    let extent: ReportText
    private let state = Mutex(State())

    /// How many bytes are kept of excerpts, and of whole texts.
    private static let roomForExcerpts = 24 << 20
    private static let roomForTexts = 48 << 20
    /// How many Unicode scalars of a text an excerpt has at most.
    static let longestExcerpt = 1600

    /// An empty collection; `nil` where no text is wanted.
    public init?(_ extent: ReportText) {
        guard extent != .none else { return nil }
        self.extent = extent
    }

    /// Keeps the text that a record is about, as far as there is room.
    ///
    /// - Parameters:
    ///   - text: The text as the model read it.
    ///   - record: What came out for it.
    public func keep(_ text: String, of record: Record) {
        guard record.source != nil else { return }
        let isWhole = extent == .full
        let room = isWhole ? Self.roomForTexts : Self.roomForExcerpts
        guard state.withLock({ $0.bytes < room }) else { return }
        var excerpt = Excerpt(text, marks: Evidence.places(in: record.fields))
        if !isWhole { excerpt = excerpt.cut(to: Self.longestExcerpt) }
        let bytes = excerpt.parts.reduce(0) { $0 + $1.text.utf8.count }
        state.withLock { state in
            guard state.bytes + bytes <= room else { return }
            state.bytes += bytes
            state.excerpts[record.index] = excerpt
        }
    }

    /// What is kept of the text of a record.
    func excerpt(of record: Record) -> Excerpt? {
        state.withLock { $0.excerpts[record.index] }
    }
}

extension DocumentTexts: Hashable {
    /// A collection is only equal to itself.
    public static func == (left: DocumentTexts, right: DocumentTexts) -> Bool { left === right }

    /// Hashes the identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
