/// The names of attributes that mean something to us; all others are dropped while parsing.
public enum HTMLAttribute: UInt8, Sendable, CaseIterable {
    case alt, alttext, ariaControls, ariaExpanded, ariaHidden, ariaLabelledby, ariaModal, bgcolor
    case `class`, color, colspan, content, charset
    case datetime, dir, height, hidden, href, httpEquiv, id, itemprop, itemtype, lang, media, name
    case open, popover, property, rel, reversed, role, rowspan, shadowrootmode, slot, start, style
    case text, type, value, width

    /// The attribute of a name in lower case, if it is one of ours.
    public init?(name: String) {
        guard let attribute = Self.byName[name] else { return nil }
        self = attribute
    }

    private static let byName: [String: HTMLAttribute] = {
        var attributes: [String: HTMLAttribute] = [
            "aria-controls": .ariaControls, "aria-expanded": .ariaExpanded,
            "aria-hidden": .ariaHidden,
            "aria-labelledby": .ariaLabelledby, "aria-modal": .ariaModal, "xml:lang": .lang,
            "http-equiv": .httpEquiv,
        ]
        let spelledOut: [HTMLAttribute] = [
            .ariaControls, .ariaExpanded, .ariaHidden, .ariaLabelledby, .ariaModal, .httpEquiv,
        ]
        for attribute in allCases where !spelledOut.contains(attribute) {
            attributes["\(attribute)"] = attribute
        }
        return attributes
    }()
}
