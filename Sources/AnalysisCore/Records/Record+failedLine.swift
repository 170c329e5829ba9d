extension Record {
    /// The line of the source at which a document cannot be read, from 1; `nil` where it was read, or
    /// where no line is known.
    ///
    /// What is wrong with a source is said with its line first, as in `line 12, column 3: …`; so it
    /// is known of records of earlier runs, too.
    public var failedLine: Int? {
        guard case .failed(let reason, let message) = outcome, reason.isAboutReading,
            message.hasPrefix("line ")
        else { return nil }
        let digits = message.dropFirst(5).prefix { $0.isNumber }
        guard let next = message.dropFirst(5 + digits.count).first, next == ":" || next == ","
        else {
            return nil
        }
        return Int(digits).flatMap { $0 > 0 ? $0 : nil }
    }
}
