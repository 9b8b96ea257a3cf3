;; Which keys mix with a salt to at most the limit of their group (限度以下の鍵): the busiest loop of a sampled run, four keys at a time.
;;
;; Keys lie in blocks of the same room, 2^shift rows; a block has `counts[block]` keys. The limit of a row is that of its group in the column
;; (turn - block) modulo 256. Mixes and limits are compared as signed numbers, the highest bit of the mix being turned. All places are bytes.
(module
  (import "table" "memory" (memory 1))
  (func (export "keysBelow")
    (param $keys i32) (param $groups i32) (param $counts i32) (param $limits i32) (param $noted i32)
    (param $blocks i32) (param $shift i32) (param $salt i32) (param $turn i32)
    (result i32) ;; how many rows are noted
    (local $block i32) (local $row i32) (local $end i32) (local $column i32) (local $found i32)
    (local $groupAt i32) (local $hits i32) (local $salts v128) (local $mixed v128) (local $limit v128)
    (local.set $salts (i32x4.splat (local.get $salt)))
    (loop $nextBlock
      (if (i32.lt_u (local.get $block) (local.get $blocks))
        (then
          (local.set $row (i32.shl (local.get $block) (local.get $shift)))
          (local.set $end
            (i32.add (local.get $row) (i32.load (i32.add (local.get $counts) (i32.shl (local.get $block) (i32.const 2))))))
          ;; where this block's column begins among the limits of group 0
          (local.set $column
            (i32.add
              (local.get $limits)
              (i32.shl (i32.and (i32.sub (local.get $turn) (local.get $block)) (i32.const 255)) (i32.const 2))))
          (loop $nextRows
            (if (i32.lt_u (local.get $row) (local.get $end))
              (then
                ;; mixWithSalt, see mix.ts
                (local.set $mixed
                  (v128.xor
                    (v128.load (i32.add (local.get $keys) (i32.shl (local.get $row) (i32.const 2))))
                    (local.get $salts)))
                (local.set $mixed
                  (i32x4.mul
                    (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 16)))
                    (i32x4.splat (i32.const 0x7feb352d))))
                (local.set $mixed
                  (i32x4.mul
                    (i32x4.add
                      (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 15)))
                      (local.get $salts))
                    (i32x4.splat (i32.const 0x846ca68b))))
                (local.set $mixed
                  (v128.xor
                    (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 16)))
                    (i32x4.splat (i32.const 0x80000000))))
                ;; the limits of the four rows: 256 columns a group, four bytes each
                (local.set $groupAt (i32.add (local.get $groups) (i32.shl (local.get $row) (i32.const 1))))
                (local.set $limit
                  (v128.load32_lane 3
                    (i32.add (local.get $column) (i32.shl (i32.load16_u offset=6 (local.get $groupAt)) (i32.const 10)))
                    (v128.load32_lane 2
                      (i32.add (local.get $column) (i32.shl (i32.load16_u offset=4 (local.get $groupAt)) (i32.const 10)))
                      (v128.load32_lane 1
                        (i32.add (local.get $column) (i32.shl (i32.load16_u offset=2 (local.get $groupAt)) (i32.const 10)))
                        (v128.load32_zero
                          (i32.add (local.get $column) (i32.shl (i32.load16_u (local.get $groupAt)) (i32.const 10))))))))
                ;; hit are rows of the block whose limit is not that of nothing
                (local.set $hits
                  (i32.and
                    (i32x4.bitmask
                      (v128.andnot
                        (i32x4.le_s (local.get $mixed) (local.get $limit))
                        (i32x4.eq (local.get $limit) (i32x4.splat (i32.const 0x80000000)))))
                    (select
                      (i32.const 15)
                      (i32.sub (i32.shl (i32.const 1) (i32.sub (local.get $end) (local.get $row))) (i32.const 1))
                      (i32.ge_u (i32.sub (local.get $end) (local.get $row)) (i32.const 4)))))
                ;; every row is written where the next hit belongs, and counted if it is one: without branches, which nobody could predict
                (i32.store
                  (i32.add (local.get $noted) (i32.shl (local.get $found) (i32.const 2)))
                  (local.get $row))
                (local.set $found
                  (i32.add
                    (local.get $found)
                    (i32.and (local.get $hits) (i32.const 1))))
                (i32.store
                  (i32.add (local.get $noted) (i32.shl (local.get $found) (i32.const 2)))
                  (i32.add (local.get $row) (i32.const 1)))
                (local.set $found
                  (i32.add
                    (local.get $found)
                    (i32.and (i32.shr_u (local.get $hits) (i32.const 1)) (i32.const 1))))
                (i32.store
                  (i32.add (local.get $noted) (i32.shl (local.get $found) (i32.const 2)))
                  (i32.add (local.get $row) (i32.const 2)))
                (local.set $found
                  (i32.add
                    (local.get $found)
                    (i32.and (i32.shr_u (local.get $hits) (i32.const 2)) (i32.const 1))))
                (i32.store
                  (i32.add (local.get $noted) (i32.shl (local.get $found) (i32.const 2)))
                  (i32.add (local.get $row) (i32.const 3)))
                (local.set $found
                  (i32.add
                    (local.get $found)
                    (i32.and (i32.shr_u (local.get $hits) (i32.const 3)) (i32.const 1))))
                (local.set $row (i32.add (local.get $row) (i32.const 4)))
                (br $nextRows))))
          (local.set $block (i32.add (local.get $block) (i32.const 1)))
          (br $nextBlock))))
    (local.get $found)))
