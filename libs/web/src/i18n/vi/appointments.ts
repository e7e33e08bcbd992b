/** Several appointments of one dossier. */
export const appointments = {
  appointment: {
    title: 'Các lần hẹn',
    planned: 'Chưa bắt đầu tính',
    met: 'Đã xong, đúng hẹn',
    metLate: 'Đã xong, sau hạn',
    lapsed: 'Không còn áp dụng',
    moves: 'Tính lại khi hết tạm dừng',
    metAt: 'Xong lúc {{time}}',
  },
};
