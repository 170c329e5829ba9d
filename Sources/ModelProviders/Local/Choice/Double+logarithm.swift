import Glibc

extension Double {
    /// The natural logarithm.
    var logarithm: Double { log(self) }

    /// The power of e.
    var exponential: Double { exp(self) }
}

extension [Double] {
    /// The values shifted so that their exponentials add up to one.
    var normalizedLogarithms: [Double] {
        guard let largest = self.max() else { return [] }
        let sum = reduce(0) { $0 + ($1 - largest).exponential }
        return map { $0 - largest - sum.logarithm }
    }
}
