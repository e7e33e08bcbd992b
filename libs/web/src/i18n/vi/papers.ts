/** Printed papers and attached documents. */
export const papers = {
  prints: {
    title: 'Giấy tờ in',
    empty: 'Chưa có giấy tờ nào để in.',
    failed: 'Không tải được danh sách giấy tờ in',
    print: 'In',
    reprint: 'In lại',
    printNamed: 'In {{title}}',
    reprintNamed: 'In lại {{title}}',
    printReceipt: 'In giấy tiếp nhận',
    printing: 'Đang tạo bản in…',
    made: 'Đã tạo bản in số {{number}}',
    open: 'Mở bản in',
    since: 'Từ {{time}}',
    number: 'Số {{number}}',
    first: 'bản in đầu',
    again: 'in lại lần {{n}}',
    openNamed: 'Mở {{title}} số {{number}}, {{which}}',
    madeBy: '{{time}}, {{who}}',
    lookOnly: 'Bạn xem được các bản đã in; đơn vị tham gia giải quyết mới in được.',
  },
};
