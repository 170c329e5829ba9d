extension HiddenFiles {
    /// Whether a hidden name is one of this tool's own: where it keeps its ledger, the rules of what
    /// is left out, and reports that are being written.
    static func isOwn(_ name: ArraySlice<UInt8>) -> Bool {
        name.elementsEqual(".analyze".utf8) || name.elementsEqual(IgnoreRules.fileName.utf8)
            || name.suffix(partSuffix.utf8.count).elementsEqual(partSuffix.utf8)
    }

    private static let partSuffix = ".analyze-part"
}
