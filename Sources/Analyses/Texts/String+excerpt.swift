extension String {
    /// The first characters on one line, with an ellipsis where something is left out.
    ///
    /// A `Character` can be of any length, so scalars are counted; control characters, which
    /// could act on a terminal, become white space.
    func excerpt(_ limit: Int) -> String {
        let start = unicodeScalars.prefix(limit)
        let cut = start.endIndex < unicodeScalars.endIndex
        let shown = start.map { $0.actsOnDisplay ? " " : $0 }
        return String(String.UnicodeScalarView(shown)) + (cut ? "…" : "")
    }
}

extension Unicode.Scalar {
    /// Whether this breaks lines, moves cursors or reorders text; the two joiners, which emoji and
    /// some scripts need, do not.
    fileprivate var actsOnDisplay: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        case .format: self != "\u{200C}" && self != "\u{200D}"
        default: false
        }
    }
}
