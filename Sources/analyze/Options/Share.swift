import ArgumentParser

/// A share on the command line: `3%` or `0.03`.
struct Share: ExpressibleByArgument {
    /// From 0 to 1.
    let value: Double

    init(_ value: Double) {
        self.value = value
    }

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        guard let number = Double(isPercent ? argument.dropLast() : argument[...]) else {
            return nil
        }
        let share = isPercent ? number / 100 : number
        guard (0...1).contains(share) else { return nil }
        value = share
    }

    var defaultValueDescription: String {
        let tenths = Int((value * 1000).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }
}
