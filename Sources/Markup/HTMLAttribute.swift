/// The names of attributes that mean something to us; all others are dropped while parsing.
public enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case ariaHidden, ariaModal, bgcolor, `class`, color, content, charset, datetime, dir, height
    case hidden, href, httpEquiv, id, itemprop, itemtype, lang, name, open, popover, property, rel,
        role, style
    case text, type, width

    /// The attribute of a name in lower case, if it is one of ours.
    init?(name: String) {
        guard let attribute = Self.byName[name] else { return nil }
        self = attribute
    }

    private static let byName: [String: HTMLAttribute] = {
        var attributes: [String: HTMLAttribute] = [
            "aria-hidden": .ariaHidden, "aria-modal": .ariaModal, "xml:lang": .lang,
            "http-equiv": .httpEquiv,
        ]
        let spelledOut: [HTMLAttribute] = [.ariaHidden, .ariaModal, .httpEquiv]
        for attribute in allCases where !spelledOut.contains(attribute) {
            attributes["\(attribute)"] = attribute
        }
        return attributes
    }()
}
